-- A page begins where the one before it ended, also by day in either direction.
create index transactions_by_day on transactions (value_date);
