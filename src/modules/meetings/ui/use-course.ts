'use client';

import { useEffect, useRef, useState } from 'react';
import { isStageKind, movedStage, type StageTyped, typedCourse, withStage } from '../course-typed.ts';
import { DEFAULT_STAGES, type StagePlan } from '../default-stages.ts';

/** A course that is being typed: moved, added to and left out of, by keys and by touch. */
export function useCourse(stages: readonly StagePlan[]) {
  const made = useRef(0);
  const [course, setCourse] = useState<StageTyped[]>(() => typedCourse(stages, String));
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const focusOn = useRef<string | null>(null);
  // A stage that went elsewhere keeps the focus of whoever moved it.
  useEffect(() => {
    if (focusOn.current) document.getElementById(focusOn.current)?.focus();
    focusOn.current = null;
  });
  const newKey = () => {
    made.current += 1;
    return `new-${made.current}`;
  };

  return {
    course,
    open,
    said,
    put(plans: readonly StagePlan[]) {
      setCourse(typedCourse(plans, newKey));
      setOpen(new Set());
    },
    usual() {
      setCourse(typedCourse(DEFAULT_STAGES, newKey));
      setOpen(new Set());
      setSaid('The usual course stands here again. It holds once it is saved.');
    },
    show: (keys: readonly string[]) => setOpen(new Set([...open, ...keys])),
    fold(key: string) {
      const others = new Set(open);
      if (!others.delete(key)) others.add(key);
      setOpen(others);
    },
    change: (key: string, to: Partial<StageTyped>) =>
      setCourse((now) => now.map((stage) => (stage.key === key ? { ...stage, ...to } : stage))),
    move(key: string, by: 1 | -1) {
      const moved = movedStage(course, key, by);
      setCourse(moved);
      focusOn.current = `stage-${key}-${by === 1 ? 'later' : 'earlier'}`;
      setSaid(`Now in place ${moved.findIndex((stage) => stage.key === key) + 1} of ${moved.length}.`);
    },
    leaveOut(key: string) {
      const at = course.findIndex((stage) => stage.key === key);
      const left = course.filter((stage) => stage.key !== key);
      setCourse(left);
      focusOn.current = `stage-${left[Math.min(at, left.length - 1)]?.key}-change`;
      setSaid(`${course[at]?.title} is left out.`);
    },
    add(kind: string) {
      if (!isStageKind(kind)) return;
      const usual = DEFAULT_STAGES.find((stage) => stage.kind === kind);
      const stage = {
        key: newKey(),
        kind,
        title: usual?.title ?? '',
        asks: usual?.asks ?? '',
        minutes: String(usual?.minutes ?? 10),
      };
      setCourse(withStage(course, stage));
      setOpen(new Set([...open, stage.key]));
      focusOn.current = `stage-${stage.key}-title`;
    },
  };
}
