import { IsInt, Max, Min } from 'class-validator';

/** A sum of money in whole pence, from nought: 324999 for £3,249.99. Parts of a penny and sums below nought are refused. */
export function Pence(mend: string): PropertyDecorator {
  const decorators = [IsInt({ message: mend }), Min(0, { message: mend }), Max(1e11, { message: mend })];
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}
