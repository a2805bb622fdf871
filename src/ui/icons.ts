/** Line icons of the controls on a 20 × 20 field, drawn with a 1.7 px stroke; `fill` ones are solid. */
export const icons = {
  play: { fill: 'M6 3.6v12.8a.8.8 0 0 0 1.2.7l10-6.4a.8.8 0 0 0 0-1.4l-10-6.4A.8.8 0 0 0 6 3.6Z' },
  pause: { fill: 'M5.5 3.5h3v13h-3ZM11.5 3.5h3v13h-3Z' },
  eventBack: { line: 'M5 4.5v11M14.5 5v10L8 10Z' },
  eventForward: { line: 'M15 4.5v11M5.5 5v10l6.500-5Z' },
  markerPrevious: { line: 'M5.500 4.500v11M14 5l-5 5l5 5' },
  markerNext: { line: 'M14.500 4.500v11M6 5l5 5l-5 5' },
  slower: { line: 'M12 5.500L7.500 10l4.500 4.500' },
  faster: { line: 'M8 5.500l4.500 4.500L8 14.500' },
  chevron: { line: 'M6 8l4 4l4-4' },
  panel: { line: 'M3 5.500h14M3 10h14M3 14.500h9' },
  more: { line: 'M3 5.500h14M3 10h14M3 14.500h14' },
  open: {
    line: 'M10 12.500v-9M6.800 6.500L10 3.300l3.200 3.200M4.500 9.500v6.200a.8.8 0 0 0 .8.8h9.400a.8.8 0 0 0 .8-.8V9.500',
  },
  share: {
    line: 'M13 7.200L7 9.900M7 10.900l6 2.700M15 4.200a2.100 2.100 0 1 1 0 4.200a2.100 2.100 0 0 1 0-4.200ZM5 8.300a2.100 2.100 0 1 1 0 4.200a2.100 2.100 0 0 1 0-4.200ZM15 12.400a2.100 2.100 0 1 1 0 4.200a2.100 2.100 0 0 1 0-4.200Z',
  },
  theme: {
    line: 'M10 6.500a3.500 3.500 0 1 1 0 7a3.500 3.500 0 0 1 0-7ZM10 2v1.600M10 16.400V18M2 10h1.600M16.400 10H18M4.300 4.300l1.200 1.200M14.500 14.500l1.200 1.200M15.700 4.300l-1.200 1.200M5.500 14.500l-1.200 1.200',
  },
  fullScreen: {
    line: 'M3 7V3.800A.8.8 0 0 1 3.800 3H7M13 3h3.200a.8.8 0 0 1 .8.8V7M17 13v3.200a.8.8 0 0 1-.8.8H13M7 17H3.800a.8.8 0 0 1-.8-.8V13',
  },
  list: { line: 'M7.500 5h9.500M7.500 10h9.500M7.500 15h9.500M3.200 5h.6M3.200 10h.6M3.200 15h.6' },
  help: {
    line: 'M10 2.500a7.500 7.500 0 1 1 0 15a7.500 7.500 0 0 1 0-15ZM7.800 7.800a2.200 2.200 0 1 1 3.300 1.900c-.7.400-1.100.8-1.100 1.600M10 13.800v.2',
  },
  lesson: {
    line: 'M2.500 7.500L10 4l7.500 3.500L10 11ZM5.500 9.200v4c1.200 1.400 2.700 2 4.500 2s3.300-.6 4.500-2v-4',
  },
  validate: {
    line: 'M3 5l1.500 1.500L7.500 3.500M3 11l1.500 1.500L7.500 9.500M10.500 5.500h6.500M10.500 11.500h6.500M10.500 16h6.500M3 16h3',
  },
  home: { line: 'M3.500 9.500L10 3.800l6.500 5.700M5.500 8.200v8h9v-8' },
  breakIt: { line: 'M11.500 2.500L4.500 11.300h5L8.500 17.500l7-8.800h-5Z' },
  close: { line: 'M5 5l10 10M15 5L5 15' },
  undo: { line: 'M7 4L3.500 7.500L7 11M4 7.500h7.500a4.250 4.250 0 0 1 0 8.500H8' },
  startOver: { line: 'M4 10a6 6 0 1 1 2 4.500M4 5v5h5' },
  branch: { line: 'M2.500 6.500h15M6 6.500c2.500 0 3 6 6 6h3' },
} as const satisfies Record<string, { readonly line?: string; readonly fill?: string }>

export type IconName = keyof typeof icons
