// The page of an app, as @knocklabs/react's own README writes it, but for `host`. Its settings are in the page.
import {
  KnockFeedProvider,
  KnockProvider,
  NotificationFeedPopover,
  NotificationIconButton,
} from "@knocklabs/react";
import { createElement, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

const { host, apiKey, user, userToken, feedId } = JSON.parse(document.getElementById("settings").textContent);

function App() {
  const [isVisible, setIsVisible] = useState(false);
  const buttonRef = useRef(null);
  return createElement(
    KnockProvider,
    { host, apiKey, user: { id: user }, userToken },
    createElement(
      KnockFeedProvider,
      { feedId },
      createElement(NotificationIconButton, { ref: buttonRef, onClick: () => setIsVisible(!isVisible) }),
      createElement(NotificationFeedPopover, { buttonRef, isVisible, onClose: () => setIsVisible(false) }),
    ),
  );
}

createRoot(document.getElementById("app")).render(createElement(App));
