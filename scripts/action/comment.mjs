// Posts the comment of a pull request, or updates the one that an earlier run has posted: the one whose first line is that
// of `heed diff`. A comment that says that nothing changed is only written over another.
import { readFile } from "node:fs/promises";

const { GITHUB_API_URL, GITHUB_REPOSITORY, HEED_COMMENT, HEED_PULL_REQUEST, HEED_TOKEN } = process.env;

/** The first line of every comment of `heed diff`. */
const MARK = "<!-- heed diff -->";
const UNCHANGED = /^<!-- heed diff -->\n\*\*heed diff:\*\* same meaning\b/;
/** The most pages of a hundred comments each that are looked through. */
const MOST_PAGES = 30;

/** Asks the API. Throws if it does not answer with success. */
async function ask(path, method = "GET", body) {
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${path}`, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${HEED_TOKEN}`,
      "x-github-api-version": "2022-11-28",
      ...(body && { "content-type": "application/json" }),
    },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  if (response.ok) return response.json();
  const help =
    response.status === 403 || response.status === 404
      ? " The job needs `permissions: { pull-requests: write }`; a pull request from a fork has no such token."
      : "";
  throw new Error(`the comment cannot be posted: the API answers ${response.status} to ${method}.${help}`);
}

/** The earlier comment; only a program's, so that nobody who quotes the line has their comment replaced. */
async function earlier() {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const comments = await ask(`issues/${HEED_PULL_REQUEST}/comments?per_page=100&page=${page}`);
    const found = comments.find(({ body, user }) => user?.type === "Bot" && body?.startsWith(MARK));
    if (found !== undefined) return found;
    if (comments.length < 100) return undefined;
  }
  return undefined;
}

try {
  const body = await readFile(HEED_COMMENT, "utf8");
  const before = await earlier();
  if (before !== undefined) {
    if (before.body.trim() !== body.trim()) await ask(`issues/comments/${before.id}`, "PATCH", { body });
    console.log("The comment is up to date.");
  } else if (UNCHANGED.test(body)) console.log("Nothing changed in meaning, so there is no comment.");
  else {
    await ask(`issues/${HEED_PULL_REQUEST}/comments`, "POST", { body });
    console.log("The comment is posted.");
  }
} catch (error) {
  console.log(`::error title=heed diff::${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
