export type Language =
  | 'indonesian'
  | 'thai'
  | 'vietnamese'
  | 'chinese'
  | 'japanese'
  | 'english'
  | 'german'
  | 'spanish'
  | 'filipino'
  | 'malay';
