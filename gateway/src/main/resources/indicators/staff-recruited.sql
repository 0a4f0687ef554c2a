-- Positions the programme recruited for, by the day of recruitment. A position that has ended was recruited all the same.
--
-- Considered: all positions recruited in the window.
select 'funding-service' as service,
       'staff-positions' as kind,
       s.id,
       s.reference,
       1::numeric        as amount,
       null::text        as exclusion,
       s.recruited_on    as valid_on,
       (select codes from phase_days)[width_bucket(s.recruited_on, (select days from phase_days))] as phase,
       s.duty_station,
       s.project_code    as project
  from staff_positions s
 where s.known_from <= :asOf and s.known_until > :asOf
   and (cast(:from as date) is null or s.recruited_on >= :from)
   and (cast(:to as date) is null or s.recruited_on <= :to)
