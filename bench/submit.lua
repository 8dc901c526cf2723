-- Each request begins one proposal with its text, under a key of its own.
local n = 0
local run = tostring(os.time()) .. tostring({}):gsub("table: ", "")
request = function()
  n = n + 1
  return wrk.format("POST", "/api/v1/proposals",
    { ["Content-Type"] = "application/json", ["Idempotency-Key"] = run .. n, ["Authorization"] = wrk.headers["Authorization"] },
    '{"title":"关于压力测试的提案","situation":"情况","suggestion":"建议"}')
end
