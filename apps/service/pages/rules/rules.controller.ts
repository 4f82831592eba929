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
    const words = text(formValuesIn(query), 'words').slice(0, LONGEST_SEARCH);
    const found = rulesAbout(words);
    return {
      title: 'What is asked before each act',
      words,
      found: found.length,
      all: RULE_BOOK.length,
      groups: rulesByAct(found),
    };
  }
}
