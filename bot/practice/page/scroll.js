/**
 * Keeps the newest message in sight for people who are at the end of the chat, and leaves alone those who read above.
 */

const nearPx = 140;

/**
 * @param {HTMLElement} scroller
 * @param {HTMLButtonElement} button leads to the newest message when it is out of sight
 */
export function createScroll(scroller, button) {
  const isAtEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearPx;
  let follows = true;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  const goTo = (top) => scroller.scrollTo({ top, behavior: calm.matches ? 'instant' : 'smooth' });
  const toEnd = () => {
    follows = true;
    button.hidden = true;
    goTo(scroller.scrollHeight);
  };
  // What the person does decides; scrolling of our own ends at a place where the answer is the same.
  for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    scroller.addEventListener(name, () => setTimeout(() => (follows = isAtEnd()), 150), { passive: true });
  }
  scroller.addEventListener('scroll', () => {
    if (!isAtEnd()) return;
    follows = true;
    button.hidden = true;
  });
  button.addEventListener('click', toEnd);
  return {
    toEnd,
    toEndIfThere: () => follows && toEnd(),
    /** @param {HTMLElement} element what is new or was changed @param {boolean} isNew */
    follow: (element, isNew) => {
      if (!follows) {
        if (isNew) button.hidden = false;
        return;
      }
      if (element !== element.parentElement?.lastElementChild) return;
      // A card that is taller than the window is read from its top.
      const tall = element.offsetHeight > scroller.clientHeight - 24;
      goTo(tall ? element.offsetTop - 12 : scroller.scrollHeight);
    },
  };
}
