-- funding-service
--?
select count(*) from staff_positions;
--? groupBy=dutyStation,year
select duty_station, extract(year from recruited_on)::text, count(*) from staff_positions group by 1, 2;
