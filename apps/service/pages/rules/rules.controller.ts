import { Controller, Get, Query, Render } from '@nestjs/common';
import { RULE_BOOK, rulesAbout } from '#workflows/rule-book';
import { SignedInOrNot } from '../../sign-in/request-context.js';
import { formValuesIn, text } from '../record/form-values.js';
import { rulesByAct } from './rules-view.js';

const LONGEST_SEARCH = 200;

/** What is asked before each act of every pathway, found by a word. About no person, so anybody may read it. */
@Controller('rules')
@SignedInOrNot()
export class RulesPageController {
  @Get()
  @Render('rules/list')
  list(@Query() query: object) {
    const typed = formValuesIn(query);
    const words = text(typed, 'words').slice(0, LONGEST_SEARCH);
    const of = text(typed, 'of');
    const found = rulesAbout(words).filter(({ pathway }) => of === '' || pathway === of);
    return {
      title: 'What is asked before each act',
      words,
      found: found.length,
      all: RULE_BOOK.length,
      // All at once would be a page of three hundred screens on a telephone.
      contents: words === '' && of === '' ? rulesByAct(found) : [],
      groups: words === '' && of === '' ? [] : rulesByAct(found),
    };
  }
}
