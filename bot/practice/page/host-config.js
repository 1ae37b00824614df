/**
 * How cards look. Colours are names of the page's own variables, so that a change of theme needs no new drawing and
 * nothing that was typed into a card is lost.
 */

const inks = (tone) => ({
  default: { default: `var(--ink-${tone})`, subtle: `var(--ink-${tone}-quiet)` },
  accent: { default: 'var(--ink-accent)', subtle: 'var(--ink-accent)' },
  good: { default: 'var(--ink-good)', subtle: 'var(--ink-good)' },
  warning: { default: 'var(--ink-warning)', subtle: 'var(--ink-warning)' },
  attention: { default: 'var(--ink-attention)', subtle: 'var(--ink-attention)' },
  dark: { default: 'var(--ink)', subtle: 'var(--ink-quiet)' },
  light: { default: 'var(--ink)', subtle: 'var(--ink-quiet)' },
});

const style = (tone) => ({ backgroundColor: `var(--tone-${tone})`, foregroundColors: inks('on') });

export const hostConfig = {
  fontFamily: 'var(--font)',
  fontTypes: {
    default: {
      fontFamily: 'var(--font)',
      fontSizes: { small: 13, default: 15, medium: 18, large: 21, extraLarge: 25 },
      fontWeights: { lighter: 300, default: 400, bolder: 650 },
    },
    monospace: {
      fontFamily: 'var(--font-mono)',
      fontSizes: { small: 12.5, default: 13.5, medium: 16, large: 19, extraLarge: 22 },
      fontWeights: { lighter: 300, default: 400, bolder: 650 },
    },
  },
  lineHeights: { small: 19, default: 22, medium: 25, large: 28, extraLarge: 32 },
  spacing: { small: 4, default: 10, medium: 16, large: 22, extraLarge: 30, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  supportsInteractivity: true,
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: { backgroundColor: 'var(--surface)', foregroundColors: inks('on') },
    emphasis: style('emphasis'),
    accent: style('accent'),
    good: style('good'),
    attention: style('attention'),
    warning: style('warning'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12 },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { fontType: 'default' } },
  inputs: {
    label: {
      inputSpacing: 6,
      requiredInputs: { weight: 'bolder', color: 'default', size: 'default', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder', color: 'default', size: 'default' },
    },
    errorMessage: { color: 'attention', spacing: 'small', weight: 'bolder' },
  },
};
