create table overlap_groups (
    id           uuid    primary key,
    version      integer not null,
    reference    text    not null constraint overlap_groups_reference_is_unique unique,
    country      text    not null constraint overlap_groups_country_is_alpha_3 check (country ~ '^[A-Z]{3}$'),
    title        text    not null,
    rule         text    not null constraint overlap_groups_rule_is_known
        check (rule in ('DISJOINT', 'HIGHEST', 'STATED_UNION')),
    stated_union bigint  constraint overlap_groups_unite_someone check (stated_union > 0),
    source       text    not null,
    constraint stated_union_goes_with_its_rule check ((rule = 'STATED_UNION') = (stated_union is not null)),
    constraint overlap_groups_stay_in_their_country unique (id, country)
);
comment on table overlap_groups is 'Impact records in one country that are about the same people, and the rule that counts them once.';
