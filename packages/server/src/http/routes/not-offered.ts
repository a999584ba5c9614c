/** The routes that the platform offers and this server does not: the paths, and a sentence for whoever asks. */
export interface NotOffered {
  readonly paths: readonly string[];
  readonly what: string;
  readonly instead: string;
}

export const NOT_OFFERED: readonly NotOffered[] = [
  {
    paths: ["/v1/workflows/{key}/trigger", "/v1/workflows/{key}/cancel", "/v1/notify", "/v1/notify/cancel"],
    what: "Triggering and cancelling workflows without a folder of workflows",
    instead:
      "Start the server with `HEED_WORKFLOWS`, a folder of workflow files, or run them on your own engine with `heed/hosts`.",
  },
  {
    paths: ["/v1/workflow_recipient_runs", "/v1/workflow_recipient_runs/{id}"],
    what: "Runs of workflows without a folder of workflows",
    instead: "Start the server with `HEED_WORKFLOWS`, a folder of workflow files.",
  },
  {
    paths: ["/v1/objects/{collection}", "/v1/objects/{collection}/{rest}"],
    what: "Objects, but for their messages",
    instead: "Give an object by its id and its collection where a recipient stands.",
  },
  {
    paths: ["/v1/tenants", "/v1/tenants/bulk/{rest}"],
    what: "Tenants in lists",
    instead: "Get and set each by its id.",
  },
  {
    paths: ["/v1/schedules", "/v1/schedules/{rest}", "/v1/users/{user_id}/schedules"],
    what: "Schedules",
    instead: "Schedule on your own engine.",
  },
  {
    paths: ["/v1/users/{user_id}/subscriptions"],
    what: "Subscriptions",
    instead: "Make a message for each subscriber.",
  },
  {
    paths: ["/v1/users/{user_id}/merge"],
    what: "Merging users",
    instead: "Identify one of them with the properties of both.",
  },
  {
    paths: ["/v1/users/{user_id}/guides/{rest}"],
    what: "Guides",
    instead: "Messages of a channel of type `in_app_guide` are marked as any others.",
  },
  {
    paths: ["/v1/users/{user_id}/preference_center/{rest}"],
    what: "The preference centre",
    instead: "Read and set preferences by `/v1/users/{user_id}/preferences`.",
  },
  {
    paths: ["/v1/users/{user_id}/preferences/{set}/{rest}"],
    what: "Parts of preference sets",
    instead:
      "Set them by `PUT /v1/users/{user_id}/preferences/{set}` with `__persistence_strategy__`: `merge`.",
  },
  { paths: ["/v1/providers/{rest}"], what: "Calls to chat providers", instead: "Call the provider." },
  {
    paths: ["/v1/integrations/{rest}"],
    what: "Integrations",
    instead: "Identify users by `POST /v1/users/bulk/identify`.",
  },
];
