// Opens the app folder given as the first argument, as Electron's own default app does.
const { app } = require('electron')
const { join, resolve } = require('node:path')

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (!folder) {
  console.error('This runtime opens an app folder: electron <folder> [arguments]')
  process.exit(1)
}

const root = resolve(folder)
const manifest = require(join(root, 'package.json'))
const name = manifest.productName ?? manifest.name

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
app.setName(name)
app.setVersion(manifest.version)
app.setAppPath(root)
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), name))

require(join(root, manifest.main ?? 'index.js'))
