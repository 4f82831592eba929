import type { Assessment } from '#workflows/needs-assessment/case';

/** What the SEN2 return counts of a request for an assessment, under the names that it has there. */
export function returnFacts(context: unknown): Readonly<Record<string, unknown>> {
  const { assessDecision, redress = [] } = context as Partial<Assessment>;
  const flag = (name: string) => (redress.includes(name) ? 1 : 0);
  return {
    ...(assessDecision && {
      RequestOutcome: assessDecision.outcome === 'yes' ? 'Y' : 'N',
      RequestOutcomeDate: assessDecision.on,
    }),
    RequestMediation: flag('requestMediation'),
    RequestTribunal: flag('requestTribunal'),
  };
}
