-- New advisory requests; the argument is the prefix of their keys.
local countries = { "TGO", "SEN", "KHM", "PRY", "MOZ", "VNM", "ZMB", "NPL", "PAK", "IDN", "MMR", "LAO", "ETH", "KEN", "UGA",
  "RWA" }
local subject = "Actuarial valuation of the old-age pension scheme, with projections of membership, contributions and expenditure over seventy-five years, and advice on the contribution rate, on the pensionable age, on indexation, on the reserves and on how they are invested, for the tripartite board that meets in the autumn and for the ministry that answers to parliament"
local number = 0

function init(arguments)
  prefix = arguments[1]
  wrk.method = "POST"
  wrk.headers["Authorization"] = "Bearer @TOKEN@"
  wrk.headers["Content-Type"] = "application/json"
end

function request()
  local body = string.format('{"country":"%s","thematicArea":"SHP","constituent":"GOVERNMENT",'
    .. '"requestedOn":"2026-03-02","subject":"%s"}', countries[number % #countries + 1], subject)
  wrk.headers["Idempotency-Key"] = prefix .. "-" .. number
  number = number + 1
  return wrk.format(nil, nil, nil, body)
end
