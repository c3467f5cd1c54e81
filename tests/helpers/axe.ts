import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Axe on this page, with all its rules. There are no frames of other origins, so that the page itself can run it: axe would otherwise
 * open a blank one each time to put the results together. Of what it found good it only counts.
 */
export const axe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
