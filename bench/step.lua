-- One step of the journey per request. BENCH_STEP: begin, or what stands behind /api/v1/proposals/ID/; BENCH_BODY: what is
-- sent. Reads one id per request from BENCH_IN and writes the ids of those that were taken to BENCH_OUT.
local step, body = os.getenv("BENCH_STEP"), os.getenv("BENCH_BODY")
local headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN") }
local n, run = 0, os.getenv("BENCH_RUN")
local ids = step ~= "begin" and io.open(os.getenv("BENCH_IN"), "r") or nil
local out = io.open(os.getenv("BENCH_OUT"), "a")
out:setvbuf("line")
request = function()
  n = n + 1
  headers["Idempotency-Key"] = run .. "-" .. n
  if step == "begin" then
    return wrk.format("POST", "/api/v1/proposals", headers, body)
  end
  -- none left: what follows is counted as an error and seen in the table
  local id = ids:read("*l") or "00000000-0000-7000-8000-000000000000"
  return wrk.format("POST", "/api/v1/proposals/" .. id .. "/" .. step, headers, body)
end
response = function(status, _, text)
  local id = text:match('"id":"([0-9a-f-]+)"')
  if status < 300 and id then out:write(id, "\n") end
end
