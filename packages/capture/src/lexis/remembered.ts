/** How many answers are kept; they are all forgotten where there are more. */
const most = 1000;

/** Keeps the answers to what is asked again and again, where the answer follows from the question alone. */
export const remembered = <Answer>(): ((question: string, answer: () => Answer) => Answer) => {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (question, find) => {
    const known = answers.get(question);
    if (known) return known.answer;
    const answer = find();
    if (answers.size >= most) answers.clear();
    answers.set(question, { answer });
    return answer;
  };
};
