import { use, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Setting } from '../../lesson/evaluate.ts';
import type { Lesson, Step } from '../../lesson/lesson.ts';
import type { LessonProgress, StepAnswer } from '../../lesson/progress.ts';
import type { OpenLesson } from '../../state/dialogs.ts';
import { allScenarios } from '../../lesson/chart-runs.ts';
import { createAsker } from '../../state/lesson-asker.ts';
import { progressKey } from '../../state/lesson-store.ts';
import { classes } from '../shared/classes.ts';
import button from '../shared/Button.module.css';
import { useExplorer } from '../shared/explorer-context.ts';
import { useListed } from './built-in-lessons.ts';
import { Crowded } from './Crowded.tsx';
import { foreign } from './foreign.ts';
import warning from '../shared/Warning.module.css';
import css from './Lesson.module.css';
import { LessonBar } from './LessonBar.tsx';
import { LessonCheck } from './LessonCheck.tsx';
import { LessonEnd } from './LessonEnd.tsx';
import { LessonFoot } from './LessonFoot.tsx';
import { Prose, ProseLanguage, SettingContext } from './Prose.tsx';
import { Question } from './Question.tsx';
import { shelf } from './shelf.ts';
import { LessonStage } from './stage/LessonStage.tsx';
import { StageContext } from './stage/stage-context.ts';
import { stageGuess } from './stage-guess-of.ts';
import { translatedAnswers } from './translated-answers.ts';
import { useGuess } from './use-guess.ts';
import { useAway, useScene } from './use-scene.ts';
import { useSay } from '../shared/words-context.ts';
import { words } from './words.ts';

interface Props {
  readonly lesson: Lesson;
  readonly open: OpenLesson;
}

/** A lesson, step by step, beside the simulation that it sets up. */
export function LessonPlayer({ lesson, open }: Props) {
  const say = useSay();
  const { measurer } = useExplorer();
  const key = progressKey(open);
  const { own, count } = useListed(open);
  const [progress, setProgress] = useState<LessonProgress>(() => shelf.read(key));
  const [kept, setKept] = useState(true);
  const scenarios = useMemo(
    () => (open.kind === 'text' ? allScenarios(lesson) : lesson.scenarios),
    [lesson, open.kind],
  );
  const ask = useMemo(() => createAsker(measurer, scenarios), [measurer, scenarios]);
  const host = use(StageContext);
  const openScene = useScene(lesson, ask);
  const top = useRef<HTMLHeadingElement>(null);
  const steps = lesson.steps.length;
  const index = Math.min(progress.step, steps);
  const step = lesson.steps[index];

  const save = (next: LessonProgress) => {
    setProgress(next);
    setKept(shelf.write(key, next));
  };

  const show = (of: Step, answered: boolean) =>
    openScene(answered && of.reveal ? of.reveal : of.scene, words.shownStep(of.title));

  const isAnswered = (number: number) => (progress.answers[number]?.outcome ?? 'open') !== 'open';
  const answeredBefore = useRef(isAnswered(index));
  const resumed = useRef(open.resumed === true);
  const openStep = useEffectEvent(() => {
    // After a reload the page shows what it showed before; so it is left, and the focus with it.
    if (resumed.current) return;
    if (step) show(step, answeredBefore.current);
    top.current?.focus();
    top.current?.parentElement?.scrollIntoView({ block: 'start' });
  });
  // The step alone: in another language it is another lesson, and what is on the screen stays as it is.
  useEffect(() => openStep(), [index]);

  const before = useRef(lesson);
  const takeOver = useEffectEvent((answers: LessonProgress['answers'], of: LessonProgress['answers']) => {
    // What was answered meanwhile is in the new language already.
    const unchanged = Object.entries(answers).filter(
      ([number]) => of[Number(number)] === progress.answers[Number(number)],
    );
    save({ ...progress, answers: { ...progress.answers, ...Object.fromEntries(unchanged) } });
  });
  const translate = useEffectEvent(async (wanted: () => boolean) => {
    const answers = await translatedAnswers(lesson, progress, ask);
    if (wanted()) takeOver(answers, progress.answers);
  });
  useEffect(() => {
    if (before.current === lesson) return;
    before.current = lesson;
    let wanted = true;
    void translate(() => wanted);
    return () => {
      wanted = false;
    };
  }, [lesson]);

  const go = (to: number) => {
    resumed.current = false;
    answeredBefore.current = isAnswered(to);
    save({ ...progress, step: to });
  };

  const onAnswer = (answer: StepAnswer) => {
    save({ ...progress, answers: { ...progress.answers, [index]: answer } });
    if (answer.outcome !== 'open' && step?.reveal) show(step, true);
  };

  return (
    <div className={css['player']} data-on-stage={host !== null}>
      <LessonBar>
        {own && count !== undefined ? say(words.place(own.number, count, lesson.title)) : lesson.title}
      </LessonBar>
      {open.kind === 'text' && index === 0 && <LessonCheck lesson={lesson} ask={ask} />}
      <h2 ref={top} tabIndex={-1} className={css['title']} lang={step && foreign(lesson.language, say)}>
        {step ? step.title : say(words.summary)}
      </h2>
      {step ? (
        <StepBody
          key={index}
          lesson={lesson}
          step={step}
          ask={ask}
          known={progress.answers[index] ?? null}
          onAnswer={onAnswer}
          onReturn={() => show(step, isAnswered(index))}
        />
      ) : (
        <LessonEnd lesson={lesson} open={open} progress={progress} ask={ask} />
      )}
      {!kept && <p className={classes(warning['warning'], css['warning'])}>▲ {say(words.notKept)}</p>}
      <LessonFoot
        index={index}
        steps={steps}
        asking={step !== undefined && step.ask !== null && !isAnswered(index)}
        onGo={go}
      />
    </div>
  );
}

interface StepProps {
  readonly lesson: Lesson;
  readonly step: Step;
  readonly ask: Setting['ask'];
  readonly known: StepAnswer | null;
  readonly onAnswer: (answer: StepAnswer) => void;
  readonly onReturn: () => void;
}

function StepBody({ lesson, step, ask, known, onAnswer, onReturn }: StepProps) {
  const say = useSay();
  const host = use(StageContext);
  const setting = useMemo<Setting>(() => ({ ask, current: step.scene.show }), [ask, step]);
  const input = useGuess(step.ask);
  const [crowded, setCrowded] = useState<readonly number[]>([]);
  const answered = step.ask === null || (known !== null && known.outcome !== 'open');
  const scene = answered && step.reveal ? step.reveal : step.scene;
  // A brief is met by changing the scenario.
  const away = useAway(lesson, scene) && (answered || step.ask?.kind !== 'design');
  const shown = useMemo<Setting>(() => ({ ask, current: scene.show }), [ask, scene]);
  return (
    <SettingContext value={setting}>
      <ProseLanguage value={foreign(lesson.language, say)}>
        <Prose blocks={step.before} />
        {step.ask && <Question ask={step.ask} input={input} known={known} onAnswer={onAnswer} />}
        {answered && <Prose blocks={step.after} />}
        {host?.place(
          <SettingContext value={shown}>
            <LessonStage
              {...{ lesson, scene, ask }}
              asking={!answered}
              guess={stageGuess(step.ask, input, known)}
              host={host}
              onCrowded={setCrowded}
            />
          </SettingContext>,
        )}
        {host && (
          <SettingContext value={shown}>
            <Crowded callouts={scene.callouts} places={crowded} />
          </SettingContext>
        )}
      </ProseLanguage>
      <div className={css['return']} data-away={away}>
        {away && <p>{say(words.away)}</p>}
        <button type="button" className={button['button']} onClick={onReturn}>
          ↩ {say(away ? words.returnTo : words.sceneAgain)}
        </button>
      </div>
    </SettingContext>
  );
}
