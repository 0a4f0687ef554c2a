-- countries-service
--?
select count(distinct country) from focus_countries where starts_on <= coalesce(ends_on, 'infinity');
--? groupBy=phase
select phase, count(distinct country) from focus_countries group by phase;
--? groupBy=country,year
select distinct country, year::text, 1
  from focus_countries, generate_series(extract(year from starts_on)::integer,
                                        extract(year from coalesce(ends_on, greatest(starts_on, :today)))::integer) as year;
