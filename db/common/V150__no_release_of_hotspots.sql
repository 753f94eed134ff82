-- Hotspots are counted when they are asked for, exactly, for those who may read the concerns behind them. What nightly
-- runs kept for leads until now, with its small cells hidden, is read by nothing any more.
delete from pattern_release where kind = 'HOTSPOTS';
