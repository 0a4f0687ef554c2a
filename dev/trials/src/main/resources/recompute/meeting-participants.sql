-- funding-service
--?
select coalesce(sum(persons::integer), 0) from partner_meetings, jsonb_each_text(participants) as present(kind, persons);
--? groupBy=year
select extract(year from held_on)::text, sum(persons::integer)
  from partner_meetings, jsonb_each_text(participants) as present(kind, persons) group by 1;
--? groupBy=group
select kind, sum(persons::integer)
  from partner_meetings, jsonb_each_text(participants) as present(kind, persons) group by 1;
