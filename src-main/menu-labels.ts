const en = {
  file: 'File',
  newClient: 'New client',
  import: 'Import…',
  backup: 'Back up now',
  settings: 'Settings',
  quit: 'Quit',
  edit: 'Edit',
  undoAct: 'Undo last change',
  view: 'View',
  palette: 'Go to anything…',
  help: 'Help',
  shortcuts: 'Keyboard shortcuts',
  safety: 'Where my data lives',
}

export type MenuLabels = Readonly<Record<keyof typeof en, string>>

const es: MenuLabels = {
  file: 'Archivo',
  newClient: 'Nuevo cliente',
  import: 'Importar…',
  backup: 'Hacer copia de seguridad',
  settings: 'Ajustes',
  quit: 'Salir',
  edit: 'Editar',
  undoAct: 'Deshacer el último cambio',
  view: 'Ver',
  palette: 'Ir a cualquier parte…',
  help: 'Ayuda',
  shortcuts: 'Atajos de teclado',
  safety: 'Dónde están mis datos',
}

/** The menu speaks the system's language where we do, else English. */
export function menuLabels(locale: string): MenuLabels {
  return locale.toLowerCase().startsWith('es') ? es : en
}
