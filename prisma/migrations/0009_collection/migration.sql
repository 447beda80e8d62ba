-- The hourly round goes through the plans that are collected in the order of their ids, some hundred at a time.
drop index repayment_plan_autopay_status_idx;
create index repayment_plan_autopay_status_id_idx on repayment_plan (autopay, status, id);
