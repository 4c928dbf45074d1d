import { expect, test } from 'vitest';
import { MOST_SHAPES } from '../../shared/vector-pen.ts';
import { svgFaults } from './svg-check.testing.ts';
import { type ImageSource, type PenTools, SvgPen } from './svg-pen.ts';
import { svgColour, svgNumber, xmlText } from './svg-text.ts';

/** Letters of 6 px; images as numbered addresses. */
function tools(): PenTools & { readonly encoded: ImageSource[] } {
  const encoded: ImageSource[] = [];
  return {
    encoded,
    measure: (_font, text) => 6 * text.length,
    encode(source, size) {
      encoded.push(source);
      return `data:image/png;base64,${encoded.length}${size ? `-${size.width}x${size.height}` : ''}`;
    },
  };
}

const options = { prefix: 'p', ratio: 2, family: 'Arial' };
const newPen = (): SvgPen => new SvgPen(tools(), options);

/** The markup, after a look at whether it could be a file. */
function markupOf(pen: SvgPen): string {
  const markup = pen.markup();
  expect(svgFaults(`<svg>${markup}</svg>`)).toEqual([]);
  return markup;
}

test('rectangles of one colour that follow each other are one path; see-through ones are not', () => {
  const pen = newPen();
  pen.fillStyle = '#112233';
  pen.fillRect(0, 0, 10, 5);
  pen.fillRect(20, 0, 10, 5);
  pen.fillStyle = 'rgba(1, 2, 3, 0.5)';
  pen.fillRect(0, 0, 1, 1);
  pen.fillRect(0, 0, 1, 1);
  expect(markupOf(pen).split('\n')).toEqual([
    '<path d="M0 0h10v5H0ZM20 0h10v5H20Z" fill="#112233"/>',
    '<path d="M0 0h1v1H0Z" fill="#010203" fill-opacity="0.5"/>',
    '<path d="M0 0h1v1H0Z" fill="#010203" fill-opacity="0.5"/>',
  ]);
});

test('a clip is written for what it cuts, and drops what it hides', () => {
  const pen = newPen();
  pen.save();
  pen.beginPath();
  pen.rect(10, 10, 100, 100);
  pen.clip();
  pen.beginPath();
  pen.rect(50, 0, 100, 50);
  pen.clip();
  pen.fillStyle = '#000000';
  pen.fillRect(60, 20, 10, 10);
  pen.fillRect(0, 0, 200, 30);
  pen.fillRect(200, 200, 10, 10);
  pen.restore();
  pen.fillRect(200, 200, 10, 10);
  expect(markupOf(pen).split('\n')).toEqual([
    // Two rectangles within each other are the rectangle that they share.
    '<defs><clipPath id="p1"><rect x="50" y="10" width="60" height="40"/></clipPath></defs>',
    '<path d="M60 20h10v10H60Z" fill="#000000"/>',
    '<g clip-path="url(#p1)">',
    '<path d="M0 0h200v30H0Z" fill="#000000"/>',
    '</g>',
    '<path d="M200 200h10v10H200Z" fill="#000000"/>',
  ]);
});

test('any other clip lies within the one around it', () => {
  const pen = newPen();
  pen.beginPath();
  pen.rect(0, 0, 10, 10);
  pen.clip();
  pen.beginPath();
  pen.moveTo(0, 0);
  pen.lineTo(20, 0);
  pen.lineTo(0, 20);
  pen.clip();
  pen.fillRect(0, 0, 5, 5);
  expect(markupOf(pen)).toContain('<clipPath id="p2" clip-path="url(#p1)"><path d="M0 0L20 0L0 20"/></clipPath>');
});

test('points are mapped when they are added, lines grow with them', () => {
  const pen = newPen();
  pen.translate(100, 50);
  pen.rotate(Math.PI / 2);
  pen.scale(2, 2);
  pen.beginPath();
  pen.moveTo(0, 0);
  pen.lineTo(10, 0);
  pen.lineWidth = 1.5;
  pen.setLineDash([3, 1]);
  pen.strokeStyle = '#fff';
  pen.stroke();
  expect(markupOf(pen)).toBe(
    '<path d="M100 50L100 70" fill="none" stroke="#fff" stroke-width="3" stroke-dasharray="6 2"/>',
  );
});

test('save and restore keep the style, as a canvas does', () => {
  const pen = newPen();
  pen.fillStyle = '#aa0000';
  pen.save();
  pen.fillStyle = '#00bb00';
  pen.globalAlpha = 0.5;
  pen.translate(5, 5);
  pen.restore();
  pen.fillRect(0, 0, 1, 1);
  expect(markupOf(pen)).toBe('<path d="M0 0h1v1H0Z" fill="#aa0000"/>');
});

test('an arc is curves that stay on its circle', () => {
  const pen = newPen();
  pen.beginPath();
  pen.arc(10, 20, 5, 0, 2 * Math.PI);
  pen.fill();
  const [, path = ''] = /d="([^"]*)"/.exec(markupOf(pen)) ?? [];
  expect(path.match(/C/g)).toHaveLength(4);
  expect(path.startsWith('M15 20')).toBe(true);
  expect(path.endsWith('15 20')).toBe(true);
  for (const end of ['10 25', '5 20', '10 15']) expect(path).toContain(` ${end}`);
});

test('text is text: hung up by its baseline, anchored, escaped; sheared where the wall is', () => {
  const pen = newPen();
  pen.font = '600 11px Arial';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = '#1d1c1a';
  pen.fillText('a < b & "c"\u0000', 10, 20);
  pen.font = '9px serif';
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.transform(1, 0.5, 0, 1, 3, 4);
  pen.fillText('wall', 0, 0);
  expect(markupOf(pen).split('\n')).toEqual([
    '<text x="10" y="23.81" font-size="11" font-weight="600" text-anchor="middle" fill="#1d1c1a">a &lt; b &amp; &quot;c&quot;</text>',
    '<text x="0" y="0" transform="matrix(1 0.5 0 1 3 4)" font-size="9" font-family="serif" fill="#1d1c1a">wall</text>',
  ]);
  expect(pen.measureText('wall').width).toBe(24);
});

test('an image is in the file once, however often it is drawn; pixels lie where a canvas puts them', () => {
  const shared = tools();
  const pen = new SvgPen(shared, options);
  const sprite = { width: 64, height: 64 } as OffscreenCanvas;
  pen.drawImage(sprite, 0, 0, 10, 10);
  pen.drawImage(sprite, 20, 0, 30, 10);
  pen.imageSmoothingEnabled = false;
  pen.translate(1000, 1000);
  pen.putImageData({ width: 40, height: 20 } as ImageData, 8, 6);
  const markup = markupOf(pen);
  expect(shared.encoded).toHaveLength(2);
  expect(markup.match(/<image/g)).toHaveLength(2);
  expect(markup).toContain('x="20" y="0" width="30" height="10"/>');
  expect(markup).toContain('x="4" y="3" width="20" height="10"/>');
  expect(markup).toContain('2-40x20');
});

test('gradients and patterns are defined once', () => {
  const pen = newPen();
  const gradient = pen.createLinearGradient(0, 0, 0, 10);
  gradient.addColorStop(0, '#000000');
  gradient.addColorStop(1, 'rgba(0 0 0 / 0.25)');
  pen.fillStyle = gradient;
  pen.fillRect(0, 0, 5, 5);
  for (let n = 0; n < 2; n++) {
    pen.context.fillStyle = pen.vectorPattern('hatch', 9, (tile) => tile.fillRect(0, 0, 1, 9));
    pen.fillRect(0, 0, 5, 5);
  }
  const markup = markupOf(pen);
  expect(markup).toContain('<stop offset="1" stop-color="#000000" stop-opacity="0.25"/>');
  expect(markup.match(/<pattern/g)).toHaveLength(1);
  expect(markup.match(/fill="url\(#p2\)"/g)).toHaveLength(2);
});

test('a picture of too many shapes stops growing and says so', () => {
  const pen = newPen();
  for (let n = 0; n <= MOST_SHAPES; n++) pen.fillRect(n, 0, 0.5, 1);
  expect(pen.overflowed).toBe(true);
  const { length } = pen.markup();
  pen.fillRect(0, 0, 1, 1);
  pen.fillText('more', 0, 0);
  expect(pen.markup()).toHaveLength(length);
});

test('colours, numbers and text are written as every renderer reads them', () => {
  expect(svgColour('rgb(1 2 3)')).toEqual({ colour: '#010203', opacity: 1 });
  expect(svgColour('rgb(255, 255, 255)')).toEqual({ colour: '#ffffff', opacity: 1 });
  expect(svgColour('#11223380')).toEqual({ colour: '#112233', opacity: 128 / 255 });
  expect(svgColour('black')).toEqual({ colour: 'black', opacity: 1 });
  expect([-0.001, 1 / 3, 1e6, Number.NaN].map(svgNumber)).toEqual(['0', '0.33', '1000000', '0']);
  expect(xmlText('\ud800x\u0007\t')).toBe('x\t');
});
