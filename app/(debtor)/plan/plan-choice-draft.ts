/** Under this name a refused choice is kept until it has been shown. */
export const PLAN_CHOICE_DRAFT = "plan-choice";
