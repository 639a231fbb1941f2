// Opens the app folder given as the first argument, as Electron's own default app does, after the modules of any -r.
const { app } = require('electron')
const { join, resolve } = require('node:path')

const preloads = []
let folder
for (let at = 1; at < process.argv.length && folder === undefined; at += 1) {
  const argument = process.argv[at]
  if (argument === '-r' || argument === '--require') {
    at += 1
    preloads.push(process.argv[at])
  } else if (!argument.startsWith('-')) folder = argument
}
if (!folder) {
  console.error('This runtime opens an app folder: electron <folder> [arguments]')
  process.exit(1)
}

const root = resolve(folder)
const manifest = require(join(root, 'package.json'))
const name = manifest.productName ?? manifest.name

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
for (const preload of preloads) require(resolve(preload))
app.setName(name)
app.setVersion(manifest.version)
app.setAppPath(root)
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), name))

require(join(root, manifest.main ?? 'index.js'))
