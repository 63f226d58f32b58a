import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page that has nothing to show says what happened and offers the way on. */
export function Notice({ title, children }: NoticeProps) {
  return (
    <article className={styles['notice']}>
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </article>
  );
}
