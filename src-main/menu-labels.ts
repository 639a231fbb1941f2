const en = {
  file: 'File',
  newClient: 'New client',
  newQuote: 'New quote',
  registerDeal: 'Register a deal',
  import: 'Import…',
  backup: 'Backups…',
  settings: 'Settings…',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo typing',
  redo: 'Redo typing',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  undoAct: 'Undo last change',
  redoAct: 'Redo last change',
  view: 'View',
  palette: 'Go to anything…',
  actualSize: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullScreen: 'Full screen',
  help: 'Help',
  safety: 'Where my data lives',
}

export type MenuLabels = Readonly<Record<keyof typeof en, string>>

const es: MenuLabels = {
  file: 'Archivo',
  newClient: 'Nuevo cliente',
  newQuote: 'Nuevo presupuesto',
  registerDeal: 'Registrar una oportunidad',
  import: 'Importar…',
  backup: 'Copias de seguridad…',
  settings: 'Ajustes…',
  quit: 'Salir',
  edit: 'Edición',
  undo: 'Deshacer escritura',
  redo: 'Rehacer escritura',
  cut: 'Cortar',
  copy: 'Copiar',
  paste: 'Pegar',
  selectAll: 'Seleccionar todo',
  undoAct: 'Deshacer el último cambio',
  redoAct: 'Rehacer el último cambio',
  view: 'Ver',
  palette: 'Ir a cualquier parte…',
  actualSize: 'Tamaño real',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  fullScreen: 'Pantalla completa',
  help: 'Ayuda',
  safety: 'Dónde están mis datos',
}

/** The menu speaks the system's language where we do, else English. */
export function menuLabels(locale: string): MenuLabels {
  return /^es\b/i.test(locale) ? es : en
}
