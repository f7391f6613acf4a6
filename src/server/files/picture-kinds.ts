const starts = (content: Buffer, ...bytes: number[]) => bytes.every((byte, at) => content[at] === byte);

export const isJpeg = (content: Buffer) => starts(content, 0xff, 0xd8, 0xff);
export const isPng = (content: Buffer) => starts(content, 0x89, 0x50, 0x4e, 0x47);
const isWebp = (content: Buffer) =>
  content.toString('latin1', 0, 4) === 'RIFF' && content.toString('latin1', 8, 12) === 'WEBP';

export const isPicture = (content: Buffer) => isJpeg(content) || isPng(content) || isWebp(content);
