-- A page begins where the one before it ended: by reference, within a country, and by day in either direction.
create index institutional_changes_by_country_and_reference on institutional_changes (country, reference);
create index institutional_changes_by_day on institutional_changes (adopted_on);
create index impact_records_by_country_and_reference on impact_records (country, reference);
create index impact_records_by_last_day on impact_records (ends_on);
