//! The best total for a side that is served in full: shortest augmenting paths with integer prices
//! (Jonker and Volgenant's scheme, for rows that want several columns or columns with several
//! places). Rows come one unit at a time; the prices stay optimal after each.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

const FREE: u32 = u32::MAX;

/// Rows each want `wants` columns and get them; columns serve up to `places` rows.
pub(crate) struct Assignment {
    pub wants: Vec<u32>,
    pub places: Vec<u32>,
    /// By row: columns and weights, the best weight first.
    pub rows: Vec<Vec<(u32, i64)>>,
}

/// Row price plus column price is at least the weight of every pair, and equal to it for those
/// chosen; a column with a place left has price 0, and no column's price is negative.
pub(crate) struct Assigned {
    /// By column, the rows it serves.
    pub served: Vec<Vec<u32>>,
    pub row_price: Vec<i64>,
    pub column_price: Vec<i64>,
}

/// Every row must be able to get its columns; a row that cannot is left with what it has.
pub(crate) fn assign(problem: &Assignment) -> Assigned {
    let mut search = Search::new(problem);
    for row in 0..problem.rows.len() {
        let first =
            problem.rows[row].iter().map(|(column, weight)| weight - search.column_price[*column as usize]);
        search.row_price[row] = first.max().unwrap_or(0);
        for _ in 0..problem.wants[row] {
            search.augment(row as u32);
        }
    }
    Assigned { served: search.served, row_price: search.row_price, column_price: search.column_price }
}

struct Search<'p> {
    problem: &'p Assignment,
    served: Vec<Vec<u32>>,
    row_price: Vec<i64>,
    column_price: Vec<i64>,
    /// Of the current search: by column its distance and the row it was reached from, by row the
    /// column it was reached through.
    distance: Vec<i64>,
    from_row: Vec<u32>,
    through: Vec<u32>,
    seen_row: Vec<bool>,
    touched: Vec<u32>,
    rows: Vec<(u32, i64)>,
    queue: BinaryHeap<Reverse<(i64, u32)>>,
}

impl<'p> Search<'p> {
    fn new(problem: &'p Assignment) -> Self {
        let (rows, columns) = (problem.rows.len(), problem.places.len());
        Self {
            problem,
            served: vec![Vec::new(); columns],
            row_price: vec![0; rows],
            column_price: vec![0; columns],
            distance: vec![i64::MAX; columns],
            from_row: vec![FREE; columns],
            through: vec![FREE; rows],
            seen_row: vec![false; rows],
            touched: Vec::new(),
            rows: Vec::new(),
            queue: BinaryHeap::new(),
        }
    }

    /// Gives `source` one more column, by the path that costs the total least.
    fn augment(&mut self, source: u32) {
        let mut end: Option<(i64, u32)> = None;
        self.visit(source, FREE, 0, &mut end);
        let mut settled = Vec::new();
        while let Some(Reverse((distance, column))) = self.queue.pop() {
            if end.is_some_and(|(best, _)| distance >= best) {
                break;
            }
            if distance > self.distance[column as usize] {
                continue;
            }
            settled.push(column);
            for at in 0..self.served[column as usize].len() {
                let row = self.served[column as usize][at];
                self.visit(row, column, distance, &mut end);
            }
        }
        if let Some((length, column)) = end {
            for column in settled {
                self.column_price[column as usize] += length - self.distance[column as usize];
            }
            for (row, distance) in &self.rows {
                self.row_price[*row as usize] -= length - distance;
            }
            self.shift(column);
        }
        self.forget();
    }

    /// Looks from a row at its columns; rows are sorted, so the look ends where it cannot win.
    fn visit(&mut self, row: u32, through: u32, base: i64, end: &mut Option<(i64, u32)>) {
        if std::mem::replace(&mut self.seen_row[row as usize], true) {
            return;
        }
        self.through[row as usize] = through;
        self.rows.push((row, base));
        let price = base + self.row_price[row as usize];
        for &(column, weight) in &self.problem.rows[row as usize] {
            let bound = end.map_or(i64::MAX, |(best, _)| best);
            if price - weight >= bound {
                break;
            }
            let index = column as usize;
            let distance = price + self.column_price[index] - weight;
            if distance >= self.distance[index].min(bound) {
                continue;
            }
            self.distance[index] = distance;
            self.from_row[index] = row;
            self.touched.push(column);
            match self.served[index].len() < self.problem.places[index] as usize {
                true => *end = Some((distance, column)),
                false => self.queue.push(Reverse((distance, column))),
            }
        }
    }

    /// Moves every row on the path to the column it found.
    fn shift(&mut self, mut column: u32) {
        loop {
            let row = self.from_row[column as usize];
            self.served[column as usize].push(row);
            let before = self.through[row as usize];
            if before == FREE {
                return;
            }
            let served = &mut self.served[before as usize];
            if let Some(at) = served.iter().position(|other| *other == row) {
                served.swap_remove(at);
            }
            column = before;
        }
    }

    fn forget(&mut self) {
        for column in self.touched.drain(..) {
            self.distance[column as usize] = i64::MAX;
        }
        for (row, _) in self.rows.drain(..) {
            self.seen_row[row as usize] = false;
        }
        self.queue.clear();
    }
}
