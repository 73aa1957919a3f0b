/** Range's getters of formats and its setters that take a grid of them. */
import type { FormatName } from '../../../book/model/types';
import type { FormatValue } from '../../protocol';
import { call } from '../base/bridge';
import { WrapStrategy } from '../base/enums';
import { CellTarget, wrapValue } from './cell-target';
import { gridFor, refOf, topLeftOf } from './grids';

const strategyOf = (value: unknown) =>
  value === true ? WrapStrategy.WRAP : value === 'CLIP' ? WrapStrategy.CLIP : WrapStrategy.OVERFLOW;

export class RangeFormats extends CellTarget {
  #one(member: string, name: FormatName): FormatValue {
    return call('formats.get', `Range.${member}`, topLeftOf(this), name)[0]?.[0] ?? null;
  }

  #all(member: string, name: FormatName): FormatValue[][] {
    return call('formats.get', `Range.${member}`, refOf(this), name);
  }

  #put(member: string, name: FormatName, grid: unknown, convert = (value: unknown) => value): this {
    const values = gridFor(this, `Range.${member}`, grid, (value) => (convert(value) ?? null) as FormatValue);
    call('formats.set', `Range.${member}`, refOf(this), name, values);
    return this;
  }

  getNumberFormat() {
    return this.#one('getNumberFormat', 'numberFormat');
  }

  getNumberFormats() {
    return this.#all('getNumberFormats', 'numberFormat');
  }

  setNumberFormats(formats: unknown): this {
    return this.#put('setNumberFormats', 'numberFormat', formats);
  }

  getBackground() {
    return this.#one('getBackground', 'background');
  }

  getBackgrounds() {
    return this.#all('getBackgrounds', 'background');
  }

  setBackgrounds(colors: unknown): this {
    return this.#put('setBackgrounds', 'background', colors);
  }

  getFontColor() {
    return this.#one('getFontColor', 'fontColor');
  }

  getFontColors() {
    return this.#all('getFontColors', 'fontColor');
  }

  setFontColors(colors: unknown): this {
    return this.#put('setFontColors', 'fontColor', colors);
  }

  getFontWeight() {
    return this.#one('getFontWeight', 'fontWeight');
  }

  getFontWeights() {
    return this.#all('getFontWeights', 'fontWeight');
  }

  setFontWeights(weights: unknown): this {
    return this.#put('setFontWeights', 'fontWeight', weights);
  }

  getFontSize() {
    return this.#one('getFontSize', 'fontSize');
  }

  getFontSizes() {
    return this.#all('getFontSizes', 'fontSize');
  }

  setFontSizes(sizes: unknown): this {
    return this.#put('setFontSizes', 'fontSize', sizes);
  }

  getFontStyle() {
    return this.#one('getFontStyle', 'fontStyle');
  }

  getFontStyles() {
    return this.#all('getFontStyles', 'fontStyle');
  }

  setFontStyles(styles: unknown): this {
    return this.#put('setFontStyles', 'fontStyle', styles);
  }

  getFontFamily() {
    return this.#one('getFontFamily', 'fontFamily');
  }

  getFontFamilies() {
    return this.#all('getFontFamilies', 'fontFamily');
  }

  setFontFamilies(families: unknown): this {
    return this.#put('setFontFamilies', 'fontFamily', families);
  }

  getHorizontalAlignment() {
    return this.#one('getHorizontalAlignment', 'horizontalAlignment');
  }

  getHorizontalAlignments() {
    return this.#all('getHorizontalAlignments', 'horizontalAlignment');
  }

  setHorizontalAlignments(alignments: unknown): this {
    return this.#put('setHorizontalAlignments', 'horizontalAlignment', alignments);
  }

  getVerticalAlignment() {
    return this.#one('getVerticalAlignment', 'verticalAlignment');
  }

  getVerticalAlignments() {
    return this.#all('getVerticalAlignments', 'verticalAlignment');
  }

  setVerticalAlignments(alignments: unknown): this {
    return this.#put('setVerticalAlignments', 'verticalAlignment', alignments);
  }

  getWrap(): boolean {
    return this.#one('getWrap', 'wrap') === true;
  }

  getWraps(): boolean[][] {
    return this.#all('getWraps', 'wrap').map((row) => row.map((value) => value === true));
  }

  setWraps(wraps: unknown): this {
    return this.#put('setWraps', 'wrap', wraps, (value) => value === true);
  }

  getWrapStrategy() {
    return strategyOf(this.#one('getWrapStrategy', 'wrap'));
  }

  getWrapStrategies() {
    return this.#all('getWrapStrategies', 'wrap').map((row) => row.map(strategyOf));
  }

  setWrapStrategies(strategies: unknown): this {
    return this.#put('setWrapStrategies', 'wrap', strategies, wrapValue);
  }
}
