-- A question looks at all records as they were known at an instant, which no index on known_until alone makes cheaper:
-- each record would still be fetched with its long texts. For the kinds that come in great numbers an index holds all that
-- indicators ask, in the order of known_until, at whose end the current states are; the others are read as they stand.
-- Every further index is paid for at each state of a rebuild, so those that no question uses go.
drop index focus_countries_known_until;
drop index engagements_known_until;
drop index thematic_areas_known_until;
drop index advisory_requests_known_until;
drop index institutional_changes_known_until;
drop index impact_records_known_until;
drop index impact_records_institutional_change;
drop index impact_records_overlap_group;
drop index overlap_groups_known_until;
drop index targets_known_until;
drop index development_partners_known_until;
drop index agreements_known_until;
drop index transactions_known_until;
drop index transactions_agreement;
drop index transactions_pledge;
drop index transactions_reverses;
drop index funding_requirements_known_until;
drop index own_contributions_known_until;
drop index projects_known_until;
drop index staff_positions_known_until;
drop index partner_meetings_known_until;
drop index exchange_rates_known_until;
drop index institutional_changes_supersedes;
drop index impact_records_supersedes;

create index institutional_changes_known on institutional_changes (known_until)
    include (known_from, id, reference, country, step, adopted_on, status, thematic_areas, branches, project_codes);
create index impact_records_known on impact_records (known_until)
    include (known_from, id, reference, country, dimension, branch, ends_on, persons, status, overlap_group,
             by_sex, by_population_group);
create index transactions_known on transactions (known_until)
    include (known_from, id, reference, agreement, type, usd_amount, value_date, pledge, reverses);

-- A correction decides whether the record it supersedes still counts.
create index institutional_changes_supersedes on institutional_changes (supersedes)
    include (status, known_from, known_until) where supersedes is not null;
create index impact_records_supersedes on impact_records (supersedes)
    include (status, known_from, known_until) where supersedes is not null;

-- An index alone answers only for pages that were vacuumed since they were written: early and often, then it is little work.
alter table institutional_changes set (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_vacuum_scale_factor = 0.05);
alter table impact_records set (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_vacuum_scale_factor = 0.05);
alter table transactions set (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_vacuum_scale_factor = 0.05);
