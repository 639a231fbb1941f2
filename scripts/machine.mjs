import { spawnSync } from 'node:child_process'
import { Refusal, run, say, which } from './command.mjs'

const managers = {
  'apt-get': {
    install: 'apt-get install -y --no-install-recommends',
    libraries: ['libnss3', 'libgtk-3-0', 'libasound2', 'libgbm1'],
    Xvfb: ['xvfb', 'xauth'],
    pdftotext: ['poppler-utils'],
  },
  dnf: {
    install: 'dnf install -y',
    libraries: ['nss', 'gtk3', 'alsa-lib', 'mesa-libgbm'],
    Xvfb: ['xorg-x11-server-Xvfb', 'xorg-x11-xauth'],
    pdftotext: ['poppler-utils'],
  },
  pacman: {
    install: 'pacman -S --needed',
    libraries: ['nss', 'gtk3', 'alsa-lib', 'mesa'],
    Xvfb: ['xorg-server-xvfb', 'xorg-xauth'],
    pdftotext: ['poppler'],
  },
}

/**
 * What Electron and the tests need from a Linux machine: shared libraries, a display, pdftotext. Installs it on
 * Debian and Ubuntu as root; elsewhere says the one command. macOS and Windows bring everything themselves.
 */
export function ensureMachine(executable, { forTests }) {
  if (process.platform !== 'linux') return
  const missing = whatIsMissing(executable, forTests)
  if (missing.length === 0) return
  if (which('apt-get') && process.getuid?.() === 0) {
    installWithApt(missing)
    const still = whatIsMissing(executable, forTests)
    if (still.length > 0) throw new Refusal(`Still missing after the installation: ${still.join(', ')}.`)
  } else throw new Refusal(wordsFor(missing))
}

function whatIsMissing(executable, forTests) {
  const seen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  return [
    ...(hasLibraries(executable) ? [] : ['libraries']),
    ...(seen || which('Xvfb') ? [] : ['Xvfb']),
    ...(!forTests || which('pdftotext') ? [] : ['pdftotext']),
  ]
}

function hasLibraries(executable) {
  const { stdout, error } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  return error !== undefined || !stdout.includes('not found')
}

function installWithApt(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const wanted = missing.flatMap((need) => managers['apt-get'][need])
  say(`installing with apt-get: ${wanted.join(' ')}`)
  run('apt-get update', 'apt-get', ['update', '-qq'], { env })
  const packages = wanted.map(nameHere)
  run('apt-get install', 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
}

/** Debian 13 and Ubuntu 24.04 renamed the libraries whose time type grew to 64 bits. */
function nameHere(name) {
  const renamed = spawnSync('apt-cache', ['show', `${name}t64`], { stdio: 'ignore' })
  return renamed.status === 0 ? `${name}t64` : name
}

function wordsFor(missing) {
  const manager = Object.keys(managers).find((name) => which(name))
  const needs = `This machine still needs: ${missing.join(', ').replace('libraries', 'the shared libraries of Electron')}.`
  if (!manager) return `${needs} Install them with your package manager: nss, gtk3, alsa-lib, gbm, Xvfb, poppler.`
  const packages = missing.flatMap((need) => managers[manager][need])
  return `${needs}\nRun this once, then start again:\n  sudo ${managers[manager].install} ${packages.join(' ')}`
}
