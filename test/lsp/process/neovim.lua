-- Uses the language server as somebody does in Neovim, in the present folder, and writes what it sees, a line each.
-- HEED holds the command of the server, a word on each line.

local function say(...)
  io.stdout:write(table.concat(vim.tbl_map(tostring, { ... }), " ") .. "\n")
end

local command = vim.split(os.getenv("HEED"), "\n")
vim.cmd("edit workflow.yaml")
local buffer = vim.api.nvim_get_current_buf()
local id = vim.lsp.start_client({ name = "heed", cmd = command, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(buffer, id)

local function diagnostics(count)
  vim.wait(20000, function()
    return #vim.diagnostic.get(buffer) == count
  end, 20)
  return vim.diagnostic.get(buffer)
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000)
  return answers[id].result
end

local encoding = vim.lsp.get_client_by_id(id).offset_encoding
local found = diagnostics(1)[1]
say("diagnostic", found.lnum, found.col, found.end_col, found.code)

vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
local range = vim.lsp.util.make_range_params()
range.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer, found.lnum) }
local action = ask("textDocument/codeAction", range)[1]
say("action", action.title)
vim.lsp.util.apply_workspace_edit(action.edit, encoding)
say("left", #diagnostics(0))
say("line", vim.trim(vim.api.nvim_buf_get_lines(buffer, found.lnum, found.lnum + 1, false)[1]))

vim.fn.search("in_app_feed_1 has")
local hover = ask("textDocument/hover", vim.lsp.util.make_position_params())
say("hover", (hover.contents.value:gsub("\n.*", "")))

local rename = vim.lsp.util.make_position_params()
rename.newName = "feed"
vim.lsp.util.apply_workspace_edit(ask("textDocument/rename", rename), encoding)
local scenario = vim.fn.bufnr("/seen.scenario.yaml")
say("renamed", vim.trim(vim.api.nvim_buf_get_lines(buffer, 3, 4, false)[1]))
say("renamed", vim.trim(vim.api.nvim_buf_get_lines(scenario, 4, 5, false)[1]))

vim.cmd("buffer " .. scenario)
vim.lsp.buf_attach_client(scenario, id)
local lenses = ask("textDocument/codeLens", { textDocument = vim.lsp.util.make_text_document_params() })
say("lens", lenses[1].command.title)
say("run", ask("workspace/executeCommand", lenses[1].command).title)

vim.lsp.stop_client(id)
vim.wait(20000, function()
  return vim.lsp.get_client_by_id(id) == nil
end, 20)
say("stopped", vim.lsp.get_client_by_id(id) == nil)
vim.cmd("qa!")
