import { classNames } from '#/ui/class-names.ts';
import type { ChartPoint } from '../chart-geometry.ts';
import styles from './xmr-chart.module.css';

/** One month: a bar over all that it may be where its number is kept back; else an open dot within chance, a diamond for improvement, a triangle for concern, a square for neither. */
export function Mark({ point, scale }: { point: ChartPoint; scale: number }) {
  const { x, y, signal, past, few } = point;
  const hollow = past && signal !== 'common';
  const shared = {
    className: classNames(styles[signal], hollow && styles.past),
    strokeWidth: hollow || signal === 'common' ? 1.5 * scale : undefined,
  };
  const size = (of: number) => round(of * scale);
  if (few) {
    const width = size(7);
    const height = Math.max(few.lower - few.upper, size(4));
    return (
      <rect
        {...shared}
        x={round(x - width / 2)}
        y={round(few.upper)}
        width={width}
        height={round(height)}
        rx={size(2)}
      />
    );
  }
  if (signal === 'improvement') {
    const r = size(4.8);
    return <path {...shared} d={`M${round(x)} ${round(y - r)}l${r} ${r} ${-r} ${r} ${-r} ${-r}z`} />;
  }
  if (signal === 'concern') {
    const r = size(4.6);
    return <path {...shared} d={`M${round(x)} ${round(y - r)}l${r} ${size(8.2)}h${-2 * r}z`} />;
  }
  if (signal === 'neither') {
    const r = size(3.6);
    return <rect {...shared} x={round(x - r)} y={round(y - r)} width={2 * r} height={2 * r} />;
  }
  return <circle {...shared} cx={round(x)} cy={round(y)} r={size(3)} />;
}

/** A tenth of a unit is finer than any screen; more digits only make the page longer. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
