-- countries-service
--?
select count(distinct country) from engagements where jsonb_array_length(active_periods) > 0;
--? groupBy=phase
select phase, count(distinct country) from engagements where jsonb_array_length(active_periods) > 0 group by phase;
--? groupBy=thematicArea
select area, count(distinct country)
  from engagements, jsonb_array_elements_text(thematic_areas) as area
 where jsonb_array_length(active_periods) > 0
 group by area;
--? groupBy=country,year
select distinct country, year::text, 1
  from engagements, jsonb_array_elements(active_periods) as period,
       generate_series(extract(year from (period ->> 'from')::date)::integer,
                       extract(year from coalesce((period ->> 'until')::date, :today))::integer) as year;
