import { describe, expect, it, vi } from 'vitest';
import { showTip, tipBesideArea, tipBesidePlace } from './tooltip.ts';

const size = { width: 600, height: 400 };
const plot = { x: 40, y: 10, width: 550, height: 300 };

describe('a tip beside a place', () => {
  it('stands on the side with more room, and above where there is too little below', () => {
    expect(tipBesidePlace({ x: 100, y: 50 }, size)).toEqual({ left: 114, top: 64 });
    expect(tipBesidePlace({ x: 400, y: 50 }, size)).toEqual({ right: 212, top: 64 });
    expect(tipBesidePlace({ x: 100, y: 350 }, size)).toEqual({ left: 114, bottom: 60 });
  });
});

describe('a tip beside an area', () => {
  const cell = (x: number, y: number) => ({ x, y, width: 20, height: 10 });

  it('stands beside it, towards the middle of the height', () => {
    expect(tipBesideArea(cell(100, 50), plot, size, 200)).toEqual({ left: 128, top: 34 });
    expect(tipBesideArea(cell(500, 250), plot, size, 200)).toEqual({ right: 108, bottom: 124 });
  });

  it('stands above or below it, and within the box, where neither side has room', () => {
    const wide = { x: 40, y: 50, width: 550, height: 10 };
    expect(tipBesideArea(wide, plot, size, 200)).toEqual({ left: 0, top: 68 });
    expect(tipBesideArea({ ...wide, y: 250 }, plot, size, 200)).toEqual({ left: 0, bottom: 158 });
  });

  it('speaks of what is in sight of an area that reaches beyond the plot', () => {
    expect(tipBesideArea({ x: -200, y: 50, width: 300, height: 10 }, plot, size, 200)).toEqual({ left: 108, top: 34 });
  });
});

describe('a tip without React', () => {
  function tip() {
    document.body.innerHTML = '<div><p></p></div>';
    const [box, element] = [document.querySelector('div'), document.querySelector('p')];
    if (!box || !element) throw new Error('no tip');
    vi.spyOn(box, 'clientWidth', 'get').mockReturnValue(size.width);
    vi.spyOn(box, 'clientHeight', 'get').mockReturnValue(size.height);
    vi.spyOn(element, 'offsetWidth', 'get').mockReturnValue(100);
    vi.spyOn(element, 'offsetHeight', 'get').mockReturnValue(50);
    return element;
  }

  it('shows lines below the right of a place, and on the other side at an edge', () => {
    const element = tip();
    showTip(element, ['one', 'two'], { x: 100, y: 100 });
    expect(element.textContent).toBe('one\ntwo');
    expect(element.style.transform).toBe('translate(114px, 116px)');
    showTip(element, ['one'], { x: 590, y: 390 });
    expect(element.style.transform).toBe('translate(480px, 330px)');
  });

  it('is hidden while there is nothing to say', () => {
    const element = tip();
    showTip(element, [], { x: 0, y: 0 });
    expect(element.hidden).toBe(true);
    showTip(element, ['one'], { x: 0, y: 0 });
    expect(element.hidden).toBe(false);
  });
});
