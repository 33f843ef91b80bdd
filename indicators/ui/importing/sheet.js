// The words of a cell that is clicked are offered as an answer.
export default function (component) {
  const { parentElement, data, setTriggerValue } = component;
  const room = parentElement.querySelector(".room");
  if (room.shown !== data.markup) {
    const before = room.querySelector(".sheet");
    const [left, top] = before ? [before.scrollLeft, before.scrollTop] : [0, 0];
    room.innerHTML = data.markup;
    room.shown = data.markup;
    room.querySelector(".sheet").scrollTo(left, top);
  }
  room.onclick = (event) => {
    const cell = event.target.closest("td[data-cell]");
    if (cell) setTriggerValue("picked", cell.dataset.cell);
  };
}
