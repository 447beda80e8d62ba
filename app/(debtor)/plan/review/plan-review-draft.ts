/** Under this name a form without its ticked box is kept until that has been shown. */
export const PLAN_REVIEW_DRAFT = "plan-review";
