// SPDX-License-Identifier: GPL-3.0-or-later
// Holds recorded requests against GitHub's OpenAPI description: path, method, parameters, body, nothing unknown.
// node validate.mjs DESCRIPTION.json REQUESTS.json
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [descriptionFile, requestsFile] = process.argv.slice(2);
const Ajv = createRequire(descriptionFile)("ajv").default;
const description = JSON.parse(readFileSync(descriptionFile, "utf8"));
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(description, "github");

const templates = Object.entries(description.paths).map(([path, item]) => ({
    path,
    item,
    names: [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]),
    pattern: new RegExp("^" + path.replace(/\{\w+\}/g, "([^/]+)") + "$"),
}));
const resolved = (thing) =>
    thing?.$ref ? thing.$ref.slice(2).split("/").reduce((at, key) => at[key.replace(/~1/g, "/")], description) : thing;
const validatorOf = (schema) =>
    ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"github#/')));

/** What is wrong with one request. */
function problems({ method, path, body }) {
    const url = new URL(path, "https://api.github.com");
    // A template without placeholders wins: /user before /{name}.
    const found = templates
        .filter(({ pattern, item }) => pattern.test(url.pathname) && item[method.toLowerCase()])
        .sort((one, other) => one.names.length - other.names.length)[0];
    if (!found) return ["GitHub has no such operation"];
    const operation = found.item[method.toLowerCase()];
    const out = [];
    const parameters = [...(found.item.parameters ?? []), ...(operation.parameters ?? [])].map(resolved);
    const check = (name, place, text) => {
        const parameter = parameters.find((one) => one.name === name && one.in === place);
        if (!parameter) return out.push(`unknown ${place} parameter ${name}`);
        const type = resolved(parameter.schema)?.type;
        const value = type === "integer" ? Number(text) : text;
        const valid = validatorOf(parameter.schema);
        if (!valid(value)) out.push(`${name}: ${ajv.errorsText(valid.errors)}`);
    };
    const values = url.pathname.match(found.pattern).slice(1);
    found.names.forEach((name, i) => check(name, "path", decodeURIComponent(values[i])));
    for (const [name, value] of url.searchParams) check(name, "query", value);
    const wanted = resolved(operation.requestBody)?.content?.["application/json"]?.schema;
    if (!wanted && body) out.push("a body where none is wanted");
    if (wanted) {
        const value = JSON.parse(body);
        const valid = validatorOf(wanted);
        if (!valid(value)) out.push(ajv.errorsText(valid.errors));
        const known = Object.keys(resolved(wanted).properties ?? {});
        for (const key of Object.keys(value)) if (!known.includes(key)) out.push(`unknown field ${key}`);
        const comment = resolved(wanted).properties?.comments?.items?.properties;
        for (const one of value.comments ?? [])
            for (const key of Object.keys(one)) if (!(key in comment)) out.push(`unknown field comments.${key}`);
    }
    return out;
}

const requests = JSON.parse(readFileSync(requestsFile, "utf8"));
let bad = 0;
for (const request of requests) {
    const found = problems(request);
    if (found.length > 0) {
        ++bad;
        console.error(`${request.method} ${request.path}\n  ${found.join("\n  ")}`);
    }
}
// The check itself must be able to fail.
const nonsense = [
    { method: "POST", path: "/repos/a/b/pulls/1/reviews", body: '{"event": "SHOUT"}' },
    { method: "POST", path: "/repos/a/b/pulls/x/reviews", body: "{}" },
    { method: "POST", path: "/repos/a/b/issues/1/comments", body: "{}" },
    { method: "PATCH", path: "/repos/a/b/pulls/comments/1", body: '{"body": "b", "line": 1}' },
    { method: "GET", path: "/repos/a/b/pulls?state=ajar", body: "" },
    { method: "PUT", path: "/user", body: "" },
];
for (const request of nonsense)
    if (problems(request).length === 0) {
        ++bad;
        console.error(`not noticed: ${request.method} ${request.path} ${request.body}`);
    }
console.log(`${requests.length} requests, ${bad} with problems`);
process.exit(bad === 0 && requests.length > 0 ? 0 : 1);
