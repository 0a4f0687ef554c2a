-- New advisory requests: arguments are the prefix of the keys and after how many requests the keys begin anew (0: never).
local countries = { "TGO", "SEN", "KHM", "MOZ", "ZMB", "KEN", "ETH", "RWA", "UGA", "MWI", "PER", "COL", "PRY", "ECU", "BOL",
  "VNM", "LAO", "NPL", "IDN", "PHL" }
local number = 0

function init(arguments)
  prefix = arguments[1]
  modulus = tonumber(arguments[2])
  wrk.method = "POST"
  wrk.headers["X-Actor"] = "bench"
  wrk.headers["Content-Type"] = "application/json"
end

function request()
  local body = string.format('{"country":"%s","thematicArea":"SHP","constituent":"GOVERNMENT",'
    .. '"subject":"Costing of a health scheme","requestedOn":"%d-03-02"}',
    countries[number % 20 + 1], 2016 + math.floor(number / 20) % 10)
  wrk.headers["Idempotency-Key"] = prefix .. "-" .. number
  number = number + 1
  if modulus > 0 then number = number % modulus end
  return wrk.format(nil, nil, nil, body)
end
