import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Chain } from './Chain.tsx';
import { ChapterSection } from './ChapterSection.tsx';
import { ClaimsSection } from './ClaimsSection.tsx';
import { chapters } from './chapters.ts';
import { FaultRule } from './FaultRule.tsx';
import styles from './OverviewPage.module.css';

/** The whole chain of the argument on one page: what the essay asserts, what the data show, link by link. */
export function OverviewPage() {
  useEffect(() => {
    document.title = 'Faultline: what the AI build-out rests on';
  }, []);
  return (
    <>
      <div className={styles['opening']}>
        <header>
          <p className={styles['kicker']}>One essay, checked against the data</p>
          <h1 tabIndex={-1}>
            What the AI <span className={styles['whole']}>build-out</span> rests on
          </h1>
          <p className={styles['standfirst']}>
            On 12 June 2026 one letter took two frontier AI models offline. An essay by Alex Thorn of Galaxy Research
            argues that markets rest on a single assumption: that frontier models keep improving, keep shipping and pay
            for the infrastructure. If such orders become routine, it says, the growth logic behind $725bn of yearly
            spending collapses and the loss runs down a chain.
          </p>
          <p className={styles['aside']}>
            Here is that chain, link by link: what the essay asserts, what sourced data show, and where they part. The
            author’s firm is a landlord of CoreWeave, one of the companies concerned.{' '}
            <Link to="/claims/">Every claim is checked</Link>, and the thesis can be{' '}
            <Link to="/stress/">put to the test</Link>.
          </p>
        </header>
        <Chain chapters={chapters} />
      </div>
      <FaultRule />
      {chapters.map((chapter, position) => (
        <ChapterSection key={chapter.id} chapter={chapter} number={position + 1} />
      ))}
      <ClaimsSection />
    </>
  );
}
