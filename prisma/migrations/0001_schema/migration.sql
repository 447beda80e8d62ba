-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "creditor" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "message_name" TEXT NOT NULL,
    "principal_name" TEXT,
    "principal_address" TEXT,
    "legal_address" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "phone_hours" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "default_locale" TEXT NOT NULL,
    "accent_colour" TEXT NOT NULL,
    "monogram" TEXT NOT NULL,
    "receipt_prefix" TEXT NOT NULL,
    "iban" TEXT NOT NULL,
    "sepa_creditor_identifier" TEXT,
    "policy" JSONB NOT NULL,
    "debt_advice" JSONB NOT NULL,
    "stripe_publishable_key" TEXT,
    "stripe_secret_key_sealed" BYTEA,
    "stripe_webhook_secret_sealed" BYTEA,
    "stripe_account_id" TEXT,
    "webhook_url" TEXT,
    "webhook_secret_sealed" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "creditor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "debtor" (
    "id" UUID NOT NULL,
    "creditor_id" UUID NOT NULL,
    "data_key_wrapped" BYTEA NOT NULL,
    "master_key_id" TEXT NOT NULL,
    "profile_sealed" BYTEA NOT NULL,
    "phone_hash" BYTEA,
    "email_hash" BYTEA,
    "locale" TEXT NOT NULL,
    "failed_identity_checks" INTEGER NOT NULL DEFAULT 0,
    "identity_locked_until" TIMESTAMPTZ(3),
    "outreach_stopped_at" TIMESTAMPTZ(3),
    "stripe_customer_id" TEXT,
    "erased_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "debtor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "creditor_id" UUID NOT NULL,
    "debtor_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "contract_number" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "principal_label" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "letter_reference" TEXT NOT NULL,
    "letter_sent_on" DATE NOT NULL,
    "limitation_years" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_link" (
    "id" UUID NOT NULL,
    "debtor_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "purpose" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "failed_checks" INTEGER NOT NULL DEFAULT 0,
    "locked_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "link_id" UUID NOT NULL,
    "debtor_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "identified_at" TIMESTAMPTZ(3),
    "elevated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "address_hash" BYTEA NOT NULL,
    "locale" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "debtor_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "values_sealed" BYTEA NOT NULL,
    "errors" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("debtor_id","step")
);

-- CreateTable
CREATE TABLE "one_time_code" (
    "id" UUID NOT NULL,
    "debtor_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget" (
    "id" UUID NOT NULL,
    "debtor_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "answers_sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "budget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "repayment_plan" (
    "id" UUID NOT NULL,
    "debtor_id" UUID NOT NULL,
    "creditor_id" UUID NOT NULL,
    "budget_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "instalment_minor" BIGINT NOT NULL,
    "frequency" TEXT NOT NULL,
    "pay_day" INTEGER,
    "first_on" DATE NOT NULL,
    "affordability_sealed" BYTEA,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "acceptance" JSONB,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "repayment_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instalment" (
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "amount_minor" BIGINT NOT NULL,

    CONSTRAINT "instalment_pkey" PRIMARY KEY ("plan_id","number")
);

-- CreateTable
CREATE TABLE "plan_account" (
    "plan_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,

    CONSTRAINT "plan_account_pkey" PRIMARY KEY ("plan_id","account_id")
);

-- CreateTable
CREATE TABLE "hold" (
    "id" UUID NOT NULL,
    "debtor_id" UUID NOT NULL,
    "account_id" UUID,
    "kind" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "released_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "support_case" (
    "id" UUID NOT NULL,
    "creditor_id" UUID NOT NULL,
    "debtor_id" UUID NOT NULL,
    "account_id" UUID,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "details_sealed" BYTEA,
    "idempotency_key" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "support_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "creditor_id" UUID NOT NULL,
    "debtor_id" UUID NOT NULL,
    "plan_id" UUID,
    "idempotency_key" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "method_kind" TEXT,
    "method_last4" TEXT,
    "stripe_intent_id" TEXT,
    "stripe_method_id" TEXT,
    "failure_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "succeeded_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "allocation" (
    "payment_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "component" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,

    CONSTRAINT "allocation_pkey" PRIMARY KEY ("payment_id","account_id","component")
);

-- CreateTable
CREATE TABLE "receipt" (
    "number" TEXT NOT NULL,
    "creditor_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "balance_after_minor" BIGINT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "receipt_counter" (
    "creditor_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "last_sequence" INTEGER NOT NULL,

    CONSTRAINT "receipt_counter_pkey" PRIMARY KEY ("creditor_id","year")
);

-- CreateTable
CREATE TABLE "ledger_account" (
    "id" UUID NOT NULL,
    "creditor_id" UUID NOT NULL,
    "account_id" UUID,
    "code" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "debit_minor" BIGINT NOT NULL DEFAULT 0,
    "credit_minor" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_entry" (
    "id" BIGSERIAL NOT NULL,
    "creditor_id" UUID NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "payment_id" UUID,
    "reverses_id" BIGINT,
    "reason" TEXT,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "seal_id" BIGINT,

    CONSTRAINT "journal_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posting" (
    "entry_id" BIGINT NOT NULL,
    "line" INTEGER NOT NULL,
    "ledger_account_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("entry_id","line")
);

-- CreateTable
CREATE TABLE "ledger_seal" (
    "id" BIGSERIAL NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "entry_count" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,
    "signature" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_seal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox_event" (
    "id" TEXT NOT NULL,
    "creditor_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "object_id" TEXT,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" UUID NOT NULL,
    "creditor_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "debtor_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body_sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "provider_id" TEXT,
    "failure_code" TEXT,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "creditor_id" UUID,
    "debtor_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "creditor_slug_key" ON "creditor"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "creditor_receipt_prefix_key" ON "creditor"("receipt_prefix");

-- CreateIndex
CREATE INDEX "debtor_creditor_id_phone_hash_idx" ON "debtor"("creditor_id", "phone_hash");

-- CreateIndex
CREATE INDEX "debtor_creditor_id_email_hash_idx" ON "debtor"("creditor_id", "email_hash");

-- CreateIndex
CREATE INDEX "account_debtor_id_idx" ON "account"("debtor_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_creditor_id_reference_key" ON "account"("creditor_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "payment_link_token_hash_key" ON "payment_link"("token_hash");

-- CreateIndex
CREATE INDEX "payment_link_debtor_id_idx" ON "payment_link"("debtor_id");

-- CreateIndex
CREATE INDEX "session_debtor_id_idx" ON "session"("debtor_id");

-- CreateIndex
CREATE INDEX "one_time_code_session_id_idx" ON "one_time_code"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "budget_debtor_id_version_key" ON "budget"("debtor_id", "version");

-- CreateIndex
CREATE INDEX "repayment_plan_debtor_id_status_idx" ON "repayment_plan"("debtor_id", "status");

-- CreateIndex
CREATE INDEX "hold_debtor_id_idx" ON "hold"("debtor_id");

-- CreateIndex
CREATE UNIQUE INDEX "support_case_idempotency_key_key" ON "support_case"("idempotency_key");

-- CreateIndex
CREATE INDEX "support_case_debtor_id_idx" ON "support_case"("debtor_id");

-- CreateIndex
CREATE INDEX "support_case_creditor_id_status_idx" ON "support_case"("creditor_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "payment_idempotency_key_key" ON "payment"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "payment_stripe_intent_id_key" ON "payment"("stripe_intent_id");

-- CreateIndex
CREATE INDEX "payment_debtor_id_status_idx" ON "payment"("debtor_id", "status");

-- CreateIndex
CREATE INDEX "payment_plan_id_idx" ON "payment"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_payment_id_key" ON "receipt"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_creditor_id_year_sequence_key" ON "receipt"("creditor_id", "year", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_creditor_id_account_id_code_key" ON "ledger_account"("creditor_id", "account_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "journal_entry_idempotency_key_key" ON "journal_entry"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "journal_entry_reverses_id_key" ON "journal_entry"("reverses_id");

-- CreateIndex
CREATE INDEX "journal_entry_payment_id_idx" ON "journal_entry"("payment_id");

-- CreateIndex
CREATE INDEX "journal_entry_seal_id_idx" ON "journal_entry"("seal_id");

-- CreateIndex
CREATE INDEX "posting_ledger_account_id_entry_id_idx" ON "posting"("ledger_account_id", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_seal_hash_key" ON "ledger_seal"("hash");

-- CreateIndex
CREATE INDEX "outbox_event_delivered_at_created_at_idx" ON "outbox_event"("delivered_at", "created_at");

-- CreateIndex
CREATE INDEX "message_debtor_id_idx" ON "message"("debtor_id");

-- CreateIndex
CREATE INDEX "audit_event_debtor_id_at_idx" ON "audit_event"("debtor_id", "at");

-- AddForeignKey
ALTER TABLE "debtor" ADD CONSTRAINT "debtor_creditor_id_fkey" FOREIGN KEY ("creditor_id") REFERENCES "creditor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_creditor_id_fkey" FOREIGN KEY ("creditor_id") REFERENCES "creditor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_debtor_id_fkey" FOREIGN KEY ("debtor_id") REFERENCES "debtor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_link" ADD CONSTRAINT "payment_link_debtor_id_fkey" FOREIGN KEY ("debtor_id") REFERENCES "debtor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "payment_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_debtor_id_fkey" FOREIGN KEY ("debtor_id") REFERENCES "debtor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_code" ADD CONSTRAINT "one_time_code_debtor_id_fkey" FOREIGN KEY ("debtor_id") REFERENCES "debtor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget" ADD CONSTRAINT "budget_debtor_id_fkey" FOREIGN KEY ("debtor_id") REFERENCES "debtor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repayment_plan" ADD CONSTRAINT "repayment_plan_debtor_id_fkey" FOREIGN KEY ("debtor_id") REFERENCES "debtor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repayment_plan" ADD CONSTRAINT "repayment_plan_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "repayment_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_account" ADD CONSTRAINT "plan_account_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "repayment_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_account" ADD CONSTRAINT "plan_account_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_debtor_id_fkey" FOREIGN KEY ("debtor_id") REFERENCES "debtor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_case" ADD CONSTRAINT "support_case_debtor_id_fkey" FOREIGN KEY ("debtor_id") REFERENCES "debtor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_debtor_id_fkey" FOREIGN KEY ("debtor_id") REFERENCES "debtor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "repayment_plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_reverses_id_fkey" FOREIGN KEY ("reverses_id") REFERENCES "journal_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_seal_id_fkey" FOREIGN KEY ("seal_id") REFERENCES "ledger_seal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "journal_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_ledger_account_id_fkey" FOREIGN KEY ("ledger_account_id") REFERENCES "ledger_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_debtor_id_fkey" FOREIGN KEY ("debtor_id") REFERENCES "debtor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
