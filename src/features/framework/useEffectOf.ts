import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { MeasureSettings } from "../../panels/settings.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { effectOf, type Effect } from "./effect.ts";
import { reportProgress, type EffectId } from "./effectProgress.ts";
import { dataWith, type Framework } from "./useFramework.ts";

/** An effect as far as it is known. */
export interface EffectState {
  readonly id: EffectId;
  readonly effect: Effect | undefined;
  /** True while `effect` belongs to an earlier change. */
  readonly stale: boolean;
  readonly failure: string | null;
}

/** What saving the draft does to every measure. */
export function useEffectOfDraft({ all, school, saved }: Framework, enabled: boolean): EffectState {
  const { data, manifest } = useSnapshot();
  const { settings } = manifest;
  const query = useQuery({
    queryKey: ["framework effect", manifest.revision, school, JSON.stringify(saved)],
    queryFn: ({ signal }) =>
      effectOf(
        { data, settings },
        { data: dataWith(data, all, school, saved), settings },
        { signal, onProgress: (done) => reportProgress("draft", done) },
      ),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    enabled,
  });
  return {
    id: "draft",
    effect: query.data,
    stale: query.isPlaceholderData,
    failure: query.error?.message ?? null,
  };
}

/** What other settings do to every measure. */
export function useEffectOfSettings(settings: MeasureSettings, enabled: boolean): EffectState {
  const { data, manifest } = useSnapshot();
  const query = useQuery({
    queryKey: ["settings effect", manifest.revision, JSON.stringify(settings)],
    queryFn: ({ signal }) =>
      effectOf(
        { data, settings: manifest.settings },
        { data, settings },
        { signal, onProgress: (done) => reportProgress("settings", done) },
      ),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    enabled,
  });
  return {
    id: "settings",
    effect: query.data,
    stale: query.isPlaceholderData,
    failure: query.error?.message ?? null,
  };
}
