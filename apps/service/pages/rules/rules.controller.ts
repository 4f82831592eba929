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
    const of = RULE_BOOK.find(({ pathway }) => pathway === text(typed, 'of'))?.pathway;
    const groups = rulesByAct(rulesAbout(words).filter(({ pathway }) => of === undefined || pathway === of));
    // All at once would be a page of three hundred screens on a telephone.
    const isContents = words === '' && of === undefined;
    return {
      title: 'What is asked before each act',
      words,
      found: groups.flatMap(({ acts }) => acts.flatMap(({ rules }) => rules)).length,
      all: RULE_BOOK.length,
      contents: isContents ? groups : [],
      groups: isContents ? [] : groups,
    };
  }
}
