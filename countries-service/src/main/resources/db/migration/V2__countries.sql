create table countries (
    code          text    primary key constraint countries_code_is_alpha_3 check (code ~ '^[A-Z]{3}$'),
    alpha2        text    not null constraint countries_alpha2_is_alpha_2 check (alpha2 ~ '^[A-Z]{2}$'),
    m49           text    not null constraint countries_m49_has_three_digits check (m49 ~ '^[0-9]{3}$'),
    name_en       text    not null collate "und-x-icu",
    name_fr       text    not null collate "und-x-icu",
    name_es       text    not null collate "und-x-icu",
    plain_names   text    not null,
    kind          text    not null constraint countries_kind_is_known check (kind in ('COUNTRY', 'TERRITORY')),
    region        text    not null,
    m49_region    text,
    m49_subregion text,
    ldc           boolean not null,
    lldc          boolean not null,
    sids          boolean not null,
    income_group  text
);
comment on table countries is 'All countries and territories of ISO 3166-1; every start of the service brings them up to date.';
comment on column countries.name_en is 'Sorted as readers expect, Åland before Albania, whatever the order of the database.';
comment on column countries.plain_names is 'The names in all languages without accents, to look into.';
