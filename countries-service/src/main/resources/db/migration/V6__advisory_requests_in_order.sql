-- A page begins where the one before it ended: by reference, within a country, and by day in either direction.
create index advisory_requests_by_country on advisory_requests (country, reference);
create index advisory_requests_by_day on advisory_requests (requested_on);
