import {
  Bell,
  BellRing,
  CheckCheck,
  CircleHelp,
  Hand,
  History,
  type LucideIcon,
  PhoneCall,
  Repeat,
  StickyNote,
  TrendingUp,
} from "lucide-react";
import type { StoryItem } from "@/lib/client/alert-story";

export const storyIcon: Record<StoryItem["what"], LucideIcon> = {
  occurred: History,
  opened: Bell,
  repeated: Repeat,
  asked: CircleHelp,
  acknowledged: Hand,
  escalated: TrendingUp,
  called: PhoneCall,
  reminded: BellRing,
  noted: StickyNote,
  resolved: CheckCheck,
  drill: CheckCheck,
};
