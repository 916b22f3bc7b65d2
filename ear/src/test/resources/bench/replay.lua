-- Sends requests that the benchmark has prepared, each under an idempotency key of its own, and notes what was acknowledged.
-- Arguments: tokens file, requests file, prefix of the keys, file for the ids of acknowledged bets.
-- A line of the requests file: token number ("-" for none), method, path, body; parted by tabs.

local tokens, requests = {}, {}
local key_prefix, key_number, cursor, acknowledgements = "", 0, 0, nil

-- Global, because done() asks each thread for them.
counts = {}
pending = {}

local ID_BATCH = 512

local function lines_of(file)
   local lines = {}
   for line in io.lines(file) do lines[#lines + 1] = line end
   return lines
end

local function prepared(line)
   local token, method, path, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
   local head = method .. " " .. path .. " HTTP/1.1\r\nHost: " .. wrk.host .. ":" .. wrk.port .. "\r\nAccept: application/json\r\n"
   local tail = "\r\n"
   if body ~= "" then
      head = head .. "Content-Type: application/json\r\nContent-Length: " .. #body .. "\r\n"
      tail = "\r\n" .. body
   end
   return { token = tonumber(token), head = head, tail = tail, keyed = method == "POST" }
end

local threads = {}

function setup(thread)
   threads[#threads + 1] = thread
   thread:set("thread_number", #threads)
end

function init(arguments)
   for i, token in ipairs(lines_of(arguments[1])) do tokens[i] = "Authorization: Bearer " .. token .. "\r\n" end
   for i, line in ipairs(lines_of(arguments[2])) do requests[i] = prepared(line) end
   key_prefix = "Idempotency-Key: " .. arguments[3] .. "-" .. thread_number .. "-"
   acknowledgements = io.open(arguments[4], "a")
   math.randomseed(thread_number)
   cursor = math.random(#requests)
end

function request()
   cursor = cursor % #requests + 1
   local next = requests[cursor]
   local token = next.token and tokens[next.token + 1] or ""
   local key = ""
   if next.keyed then
      key_number = key_number + 1
      key = key_prefix .. key_number .. "\r\n"
   end
   return next.head .. token .. key .. next.tail
end

function response(status, headers, body)
   local name = "s" .. status
   if status == 201 then
      local id = body:match('"betId":"([^"]+)"')
      if id then
         pending[#pending + 1] = id
         if #pending == ID_BATCH then
            acknowledgements:write(table.concat(pending, "\n"), "\n")
            pending = {}
            acknowledgements:flush()
         end
      end
   elseif status >= 400 then
      name = name .. " " .. (body:match('"code":"([^"]+)"') or "")
   end
   counts[name] = (counts[name] or 0) + 1
end

-- The result goes to standard output, for the benchmark to read: counts, then the histogram of latencies in microseconds.
function done(summary, latency)
   local total = {}
   for _, thread in ipairs(threads) do
      for name, count in pairs(thread:get("counts")) do total[name] = (total[name] or 0) + count end
      for _, id in pairs(thread:get("pending")) do print("ACKNOWLEDGED " .. id) end
   end
   for name, count in pairs(total) do print("COUNT " .. count .. " " .. name:sub(2)) end
   local errors = summary.errors
   print("TOTAL " .. summary.duration .. " " .. summary.requests .. " "
      .. errors.connect + errors.read + errors.write + errors.timeout)
   for i = 1, #latency do
      local value, count = latency(i)
      print("LATENCY " .. value .. " " .. count)
   end
end
