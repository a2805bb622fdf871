import { application } from './application'
import { clusterService } from './clusterService'
import { fileShare } from './fileShare'
import { guest } from './guest'
import { link } from './link'
import { lun } from './lun'
import { mount } from './mount'
import { network } from './network'
import { path } from './path'
import { server } from './server'
import { session } from './session'
import { storageUnit } from './storageUnit'
import { supply } from './supply'
import { vm } from './vm'

/** One flat statechart per kind of thing. */
export const machines = {
  server,
  clusterService,
  link,
  network,
  path,
  storageUnit,
  fileShare,
  lun,
  mount,
  vm,
  guest,
  application,
  session,
  supply,
}

export type MachineKind = keyof typeof machines
